package org.posthorn.bench;

/** A long mail as Word writes it. */
public final class WordMail {

    private static final String HEAD = """
            <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
            <head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
            <style><!--
            p.MsoNormal, li.MsoNormal, div.MsoNormal
            	{margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
            --></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head>
            <body lang=EN-GB link="#0563C1" vlink="#954F72" style='word-wrap:break-word'><div class=WordSection1>
            """;
    private static final String PARAGRAPH = """
            <p class=MsoNormal style='margin-bottom:12.0pt;text-align:justify'><span lang=EN-GB style='font-size:10.0pt;font-family:
            "Arial",sans-serif;color:#404040;mso-fareast-language:EN-GB'>Paragraph #NUMBER tells what was agreed &ndash; and by whom,
            <b><span style='mso-bidi-font-weight:normal'>at length</span></b>&nbsp;and with <i>emphasis</i>.<o:p></o:p></span></p>
            <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol'><span style='mso-list:Ignore'>&middot;<span style='font:7.0pt "Times New Roman"'>&nbsp;
            </span></span></span><![endif]><span lang=EN-GB style='font-family:"Arial",sans-serif'>See <a
            href="https://minutes.example/2026/#NUMBER?part=a&amp;of=b"><span style='color:#0563C1'>the minutes</span></a> and
            <a href="https://plans.example/#NUMBER">the plan</a><o:p></o:p></span></p>
            <table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'><tr
            style='height:15.0pt'><td width=120 valign=top style='width:90.0pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal><span
            style='font-size:9.0pt;font-family:"Arial",sans-serif'>Cell #NUMBER<o:p></o:p></span></p></td></tr></table>
            """;
    private static final String FOOT = "</div></body>\n\n</html>\n";

    private WordMail() {}

    /** A mail of about so many bytes, with one link for each 700 or so. */
    public static String ofBytes(int bytes) {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; mail.length() + FOOT.length() < bytes; i++) {
            mail.append(PARAGRAPH.replace("#NUMBER", Integer.toString(i)));
        }
        return mail.append(FOOT).toString();
    }
}
