package org.posthorn.mailroom.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sorts the parts of a mail, as they come by, into bodies and files. */
final class MailParts {

    private final MailLimits limits;
    private final PartSink sink;
    private final BodyTexts bodies = new BodyTexts();
    private final List<Kept> files = new ArrayList<>();

    MailParts(MailLimits limits, PartSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    private record Kept(
            PartHead head, String name, long size, @Nullable String blob) {}

    /** Takes one part in; the stream is read to its end. */
    void add(PartHead part, InputStream content) throws IOException {
        if (bodies.wants(part)) {
            addBody(part, content);
        } else if (part.isWinmail()) {
            addWinmail(part, content);
        } else {
            addFile(part, part.nameOrUsual(), content);
        }
    }

    /** Takes the text in front of the first part: of use only where no part follows. */
    void addPreamble(InputStream content) throws IOException {
        bodies.addPreamble(content.readNBytes(bodies.room(limits)));
    }

    private void addBody(PartHead part, InputStream content) throws IOException {
        int room = bodies.room(limits);
        byte[] start = content.readNBytes(room + 1);
        if (start.length > room) {
            addFile(part, part.nameOrUsual(), whole(start, content));
        } else {
            bodies.add(part, start);
        }
    }

    private void addWinmail(PartHead part, InputStream content) throws IOException {
        byte[] start = content.readNBytes(limits.unpacked() + 1);
        WinmailFile unpacked = start.length > limits.unpacked() ? null : WinmailFile.unpack(start);
        if (unpacked == null) {
            addFile(part, part.nameOrUsual(), whole(start, content));
            return;
        }
        if (unpacked.html().length() <= bodies.room(limits)) {
            bodies.addHtmlIfMissing(unpacked.html());
        }
        PartHead plain = new PartHead("application/octet-stream", null, "", "attachment", null);
        for (WinmailFile.Attached file : unpacked.files()) {
            addFile(plain, file.name(), file.content());
        }
    }

    private void addFile(PartHead part, String name, InputStream content) throws IOException {
        SizedStream sized = new SizedStream(content, limits.attachment());
        int first = sized.read();
        if (first < 0 && part.name().isEmpty()) {
            return;
        }
        byte[] start = first < 0 ? new byte[0] : new byte[] {(byte) first};
        try {
            String blob = sink.keep(whole(start, sized));
            files.add(new Kept(part, name, sized.size(), blob));
        } catch (SizedStream.TooMuch e) {
            files.add(new Kept(part, name, sized.drained(), null));
        }
    }

    private static InputStream whole(byte[] start, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(start), rest);
    }

    @Nullable
    String html() {
        return bodies.html();
    }

    @Nullable
    String text() {
        return bodies.text(files.isEmpty());
    }

    List<MailPart> files() {
        String html = bodies.html();
        String shown = html == null ? "" : html.toLowerCase(Locale.ROOT);
        return files.stream().map(file -> part(file, shown)).toList();
    }

    private static MailPart part(Kept file, String shownHtml) {
        PartHead head = file.head();
        String id = head.contentId();
        boolean inline = id != null && shownHtml.contains("cid:" + id.toLowerCase(Locale.ROOT));
        return new MailPart(file.name(), head.type(), id, inline, file.size(), file.blob());
    }
}
