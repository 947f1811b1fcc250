package org.posthorn.correspondence.display;

/** The page around a mail's body. */
final class FramePage {

    /** HTML mail takes for granted that it stands on white. */
    static final String AS_SENT =
            "color-scheme: light; --ink: #1c2430; --paper: #fff; --quiet: #56606e; --line: #c9ced6;";

    /** Plain text has no colours of its own: it takes the reader's. */
    static final String PLAIN = "color-scheme: light dark; --ink: light-dark(#1c2430, #e6eaf0);"
            + " --paper: light-dark(#fff, #1b222a); --quiet: light-dark(#56606e, #a3adba);"
            + " --line: light-dark(#c9ced6, #465060);";

    private static final String PAGE = """
            <!doctype html>
            <html>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Mail</title>
            <style>
            html { {colours} background: var(--paper); color: var(--ink); }
            body { margin: 0.75rem; font: 14px/1.45 system-ui, "Segoe UI", "Helvetica Neue", sans-serif; overflow-wrap: break-word; }
            img { max-width: 100%; height: auto; }
            a { color: light-dark(#1f5f99, #7db7ec); }
            blockquote { margin: 0.5rem 0 0.5rem 0.25rem; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--line); }
            .blocked { background: repeating-linear-gradient(45deg, #0000 0 6px, #8883 6px 12px); outline: 1px dashed var(--line);
              color: var(--quiet); font-size: 12px; }
            .text { white-space: pre-wrap; }
            .quoted > summary { display: inline-block; padding: 0 0.5rem; border-radius: 1rem; border: 1px solid var(--line);
              color: var(--quiet); font-size: 12px; cursor: pointer; list-style: none; margin: 0.25rem 0; }
            .quoted > summary::before { content: "··· "; }
            .quoted[open] > summary { margin-bottom: 0.5rem; }
            .tight { margin: 0; }
            </style>
            </head>
            <body>
            {body}
            </body>
            </html>
            """;

    private FramePage() {}

    /** @param body clean markup */
    static String around(String body, String colours) {
        return PAGE.replace("{colours}", colours).replace("{body}", body);
    }
}
