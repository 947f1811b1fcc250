package org.posthorn.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.notification.Notification;
import org.posthorn.account.Alias;
import org.posthorn.account.AliasProof;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.NoteNotSent;
import org.posthorn.account.ProvingAliases;
import org.posthorn.account.SignedIn;
import org.posthorn.account.TooSoon;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.shell.OwnAddressDialogs;
import org.posthorn.shell.Sentences;
import org.springframework.stereotype.Component;

/** Adds an alias and asks for its proof: a code, or a super-admin where no code can be sent (G2). */
@Component
class AddressDialogs implements OwnAddressDialogs {

    private final ProvingAliases proving;

    AddressDialogs(ProvingAliases proving) {
        this.proving = proving;
    }

    @Override
    public void claim(EmailAddress address, Runnable proven) {
        try {
            ask(proving.claim(SignedIn.required().userId(), address), proven);
        } catch (InvalidInput e) {
            Notification.show(Sentences.whole(e.problems().getFirst().message()));
        } catch (TooSoon e) {
            Notification.show(translate("account.alias.tooSoon", e.secondsToWait()));
        } catch (NoteNotSent e) {
            Notification.show(Sentences.whole(e.why()));
        }
    }

    /** Goes on where the alias stands: nothing to do, a code to type in, or somebody to wait for. */
    void ask(Alias alias, Runnable proven) {
        if (alias.proven()) {
            if (alias.proof() == AliasProof.SUPER_ADMIN) {
                Notification.show(translate("account.alias.yourWord"));
            }
            proven.run();
        } else if (proving.byCode()) {
            new CodeDialog(proving, alias, proven).open();
        } else {
            Notification.show(translate("account.alias.waits"));
        }
    }
}
