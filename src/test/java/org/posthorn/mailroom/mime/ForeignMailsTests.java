package org.posthorn.mailroom.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The mails that mime4j tests itself with, collected by several projects over twenty years. */
class ForeignMailsTests {

    static Stream<Resource> mails() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:/**/*testmsgs/*.msg"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    @DisplayName("G16 a mail that others break on is read, or refused with a reason")
    void isReadOrRefused(Resource mail) {
        assertThatNoException().isThrownBy(() -> {
            try (InputStream raw = mail.getInputStream()) {
                assertThat(MailReader.read(raw, new KeptParts()).headers()).isNotEmpty();
            } catch (UnreadableMail e) {
                assertThat(e).message().isNotBlank();
            }
        });
    }
}
