package org.posthorn.activity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.posthorn.activity.Muting;
import org.posthorn.tracking.EmailRow;

/** Silences the bell for one mail, and lets it ring again (F6). */
class MuteButton extends Button {

    private final Muting muting;
    private final Viewer viewer;
    private final EmailRow mail;
    private boolean muted;

    MuteButton(Muting muting, Viewer viewer, EmailRow mail) {
        this.muting = muting;
        this.viewer = viewer;
        this.mail = mail;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addClassName("feed-mute");
        addClickListener(click -> toggle());
        show(muting.isMuted(viewer.account(), viewer.user(), mail.id()));
    }

    private void toggle() {
        if (muted) {
            muting.unmute(viewer.account(), viewer.user(), mail.id());
        } else {
            muting.mute(viewer.account(), viewer.user(), mail.id());
        }
        show(!muted);
    }

    private void show(boolean now) {
        muted = now;
        setText(translate(now ? "activity.mute.off" : "activity.mute.on"));
        setIcon((now ? VaadinIcon.BELL_SLASH_O : VaadinIcon.BELL_O).create());
        setTooltipText(translate(now ? "activity.mute.off.tip" : "activity.mute.on.tip"));
        getElement().setAttribute("aria-pressed", Boolean.toString(now));
    }
}
