package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

/** Why signing in through Google or Microsoft led nowhere, in words; chosen by a code, so that a link can't put words here. */
final class Refusal {

    private Refusal() {}

    static String of(String code) {
        return switch (code) {
            case "unknown" -> translate("account.refusal.unknown");
            case "unverified" -> translate("account.refusal.unverified");
            default -> translate("account.refusal.failed");
        };
    }
}
