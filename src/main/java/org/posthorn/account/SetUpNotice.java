package org.posthorn.account;

import java.util.List;
import org.posthorn.shell.StartUpNotes;
import org.springframework.stereotype.Component;

/** Tells whoever started an empty server how to get in. */
@Component
class SetUpNotice implements StartUpNotes {

    private final SettingUp settingUp;

    SetUpNotice(SettingUp settingUp) {
        this.settingUp = settingUp;
    }

    @Override
    public List<StartUpNote> notes() {
        String link = settingUp.link();
        return link == null
                ? List.of()
                : List.of(new StartUpNote("Set up", link + " creates the first account; it works once"));
    }
}
