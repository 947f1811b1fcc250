package org.posthorn.correspondence.composer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LetterBodyTests {

    @Test
    @DisplayName("C5 what is typed is text: paragraphs, line breaks and links, never markup")
    void turnsTextIntoParagraphs() {
        LetterBody body = LetterBody.of("Dear <b>Ann</b>,\nsee https://x.test/?a=1&b=\"2\".\n\nAda");

        assertThat(Jsoup.parse(body.html()).select("p").eachText())
                .containsExactly("Dear <b>Ann</b>, see https://x.test/?a=1&b=\"2\".", "Ada");
        assertThat(Jsoup.parse(body.html()).select("a").eachAttr("href")).containsExactly("https://x.test/?a=1&b=");
        assertThat(body.text()).startsWith("Dear <b>Ann</b>,\nsee");
    }

    @Test
    @DisplayName("R4 a subject gets one Re: or Fwd:, however often it is answered")
    void wordsSubjects() {
        assertThat(Answering.subject(LetterKind.REPLY, "Offer")).isEqualTo("Re: Offer");
        assertThat(Answering.subject(LetterKind.REPLY_ALL, "RE: Offer")).isEqualTo("RE: Offer");
        assertThat(Answering.subject(LetterKind.REPLY, "AW: Angebot")).isEqualTo("AW: Angebot");
        assertThat(Answering.subject(LetterKind.FORWARD, "Re: Offer")).isEqualTo("Fwd: Re: Offer");
        assertThat(Answering.subject(LetterKind.FORWARD, "Fwd: Offer")).isEqualTo("Fwd: Offer");
    }
}
