package org.posthorn.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started an empty server how to get in. */
@Component
class SetUpNotice {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpNotice.class);

    private final SettingUp settingUp;

    SetUpNotice(SettingUp settingUp) {
        this.settingUp = settingUp;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell() {
        String link = settingUp.link();
        if (link != null) {
            LOG.info("Nobody has an account yet. Create the first one here (works once): {}", link);
        }
    }
}
