package org.posthorn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.posthorn.shell.StartUpNotes;
import org.posthorn.shell.StartUpNotes.StartUpNote;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells who started the server where to go next: one block on the terminal, once everything is ready. */
@Component
class Welcome {

    private static final String INDENT = "  ";

    private final Environment environment;
    private final List<StartUpNotes> modules;

    Welcome(Environment environment, List<StartUpNotes> modules) {
        this.environment = environment;
        this.modules = modules;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut") // for the person at the terminal: a set-up link has no place in a log
    void tell() {
        System.out.println(text());
    }

    String text() {
        List<StartUpNote> notes = new ArrayList<>();
        notes.add(new StartUpNote("Open", "http://localhost:" + environment.getProperty("local.server.port")));
        modules.forEach(module -> notes.addAll(module.notes()));
        notes.add(new StartUpNote("Tracked links", "lead to " + environment.getProperty("posthorn.public-url")));
        notes.add(new StartUpNote("Data", data()));
        notes.add(new StartUpNote(
                "Health",
                "http://" + environment.getProperty("management.server.address", "localhost") + ":"
                        + environment.getProperty("local.management.port") + "/actuator/health"));
        notes.add(new StartUpNote("Stop", "Ctrl-C"));
        return block(notes);
    }

    private String data() {
        Path folder = Path.of(environment.getProperty("posthorn.data", ""))
                .toAbsolutePath()
                .normalize();
        return environment.getProperty("posthorn.demo", "false").equals("true")
                ? folder + ", made anew at each start of the demo"
                : folder.toString();
    }

    private static String block(List<StartUpNote> notes) {
        int width = notes.stream().mapToInt(note -> note.label().length()).max().orElse(0);
        StringBuilder block = new StringBuilder("\n" + INDENT + "Posthorn is ready.\n\n");
        notes.forEach(note -> block.append(INDENT)
                .append(note.label())
                .repeat(' ', width - note.label().length() + INDENT.length())
                .append(note.text())
                .append('\n'));
        return block.toString();
    }
}
