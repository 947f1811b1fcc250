package org.posthorn.mailroom.smtp;

import java.util.List;
import org.posthorn.shell.StartUpNotes;
import org.springframework.stereotype.Component;

/** Tells who starts the server where mail comes in. */
@Component
class SmtpNote implements StartUpNotes {

    private final SmtpServer server;

    SmtpNote(SmtpServer server) {
        this.server = server;
    }

    @Override
    public List<StartUpNote> notes() {
        return List.of(new StartUpNote("Mail for logging", "comes in by SMTP on port " + server.port()));
    }
}
