package org.posthorn.activity;

import org.posthorn.tracking.EmailOpened;
import org.posthorn.tracking.EmailReplied;
import org.posthorn.tracking.EngagementKind;
import org.posthorn.tracking.EngagementRevised;
import org.posthorn.tracking.LinkClicked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rings the bell (F5), in the transaction that counts the engagement: either both are kept or neither. Evidence that
 * comes later takes an unread notice back (T15).
 */
@Component
class Notifying {

    private final Notices notices;
    private final WantedNotices wanted;

    Notifying(Notices notices, WantedNotices wanted) {
        this.notices = notices;
        this.wanted = wanted;
    }

    @EventListener
    void on(EmailOpened opened) {
        if (wanted.by(opened.account(), opened.user(), opened.email())) {
            notices.add(
                    opened.account(), opened.user(), opened.email(), EngagementKind.OPEN, opened.at(), opened.times());
        }
    }

    @EventListener
    void on(LinkClicked clicked) {
        if (wanted.by(clicked.account(), clicked.user(), clicked.email())) {
            notices.add(
                    clicked.account(),
                    clicked.user(),
                    clicked.email(),
                    EngagementKind.CLICK,
                    clicked.at(),
                    clicked.times());
        }
    }

    @EventListener
    void on(EmailReplied replied) {
        if (wanted.by(replied.account(), replied.user(), replied.email())) {
            notices.add(replied.account(), replied.user(), replied.email(), EngagementKind.REPLY, replied.at(), 1);
        }
    }

    @EventListener
    void on(EngagementRevised revised) {
        if (revised.opens() == 0) {
            notices.withdraw(revised.account(), revised.user(), revised.email(), EngagementKind.OPEN);
        }
        if (revised.clicks() == 0) {
            notices.withdraw(revised.account(), revised.user(), revised.email(), EngagementKind.CLICK);
        }
    }
}
