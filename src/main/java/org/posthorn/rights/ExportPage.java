package org.posthorn.rights;

import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The page of an export that a person reads: tables of what the JSON files say, and links to the files. Holds nothing in memory. */
final class ExportPage implements AutoCloseable {

    private static final String HEAD = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; margin-bottom: 1rem; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8886; overflow-wrap: anywhere; }
        th { width: 12rem; font-weight: 500; opacity: .75; }
        </style>
        </head>
        <body>
        <h1>{title}</h1>
        <p>Written on {time}. Each part is also in a file of the same name that programs can read. Times are in UTC.</p>
        """;

    private final Writer out;
    private boolean empty;
    private boolean files;
    private boolean closed;

    ExportPage(Writer out, String title, Instant now) throws IOException {
        this.out = out;
        out.write(HEAD.replace("{title}", HtmlUtils.htmlEscape(title)).replace("{time}", now.toString()));
    }

    void begin(String section) throws IOException {
        empty = true;
        String title = section.substring(0, 1).toUpperCase(Locale.ROOT)
                + section.substring(1).replace('-', ' ');
        out.write("<h2>" + HtmlUtils.htmlEscape(title) + "</h2>\n");
    }

    void row(Map<String, @Nullable Object> row) throws IOException {
        empty = false;
        out.write("<table>\n");
        for (Map.Entry<String, @Nullable Object> field : row.entrySet()) {
            String text = text(field.getValue());
            if (!text.isEmpty()) {
                out.write("<tr><th scope=\"row\">" + HtmlUtils.htmlEscape(field.getKey()) + "</th><td>"
                        + HtmlUtils.htmlEscape(text) + "</td></tr>\n");
            }
        }
        out.write("</table>\n");
    }

    void end() throws IOException {
        if (empty) {
            out.write("<p>Nothing.</p>\n");
        }
    }

    void file(String entry) throws IOException {
        if (!files) {
            out.write("<h2>Files</h2>\n<ul>\n");
            files = true;
        }
        String address = Stream.of(entry.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        out.write(
                "<li><a href=\"" + HtmlUtils.htmlEscape(address) + "\">" + HtmlUtils.htmlEscape(entry) + "</a></li>\n");
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(files ? "</ul>\n</body>\n</html>\n" : "</body>\n</html>\n");
            out.close();
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> all) {
            return all.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        return value == null ? "" : value.toString();
    }
}
