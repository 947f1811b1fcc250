package org.posthorn.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.posthorn.account.ChangingAccountDefaults;
import org.posthorn.kernel.AccountId;
import org.posthorn.shell.Texts;
import org.posthorn.shell.ViewerLanguage;
import org.springframework.stereotype.Component;

/** Whether an account's mail carries a link to the recipient's page, in the language of the user who writes. */
@Component
class PageLinks {

    private final ChangingAccountDefaults defaults;
    private final List<ViewerLanguage> languages;
    private final Texts texts;

    PageLinks(ChangingAccountDefaults defaults, List<ViewerLanguage> languages, Texts texts) {
        this.defaults = defaults;
        this.languages = languages;
        this.texts = texts;
    }

    /** For mail of the signed-in user. */
    PageLink of(AccountId account) {
        if (!defaults.privacyRulesOf(account).recipientLink()) {
            return PageLink.NONE;
        }
        Locale language = languages.stream()
                .map(ViewerLanguage::chosen)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.ENGLISH);
        return new PageLink(true, texts.getTranslation("compose.page.link", language));
    }
}
