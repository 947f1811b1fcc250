package org.posthorn.mailroom.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ann@x.test                                   | ann@x.test
                    Ann Lee <ann@x.test>                         | Ann Lee <ann@x.test>
                    "Lee, Ann" <ann@x.test>                      | Lee, Ann <ann@x.test>
                    "Ann \\"A\\" Lee" <ann@x.test>               | Ann "A" Lee <ann@x.test>
                    ann@x.test (Ann Lee)                         | Ann Lee <ann@x.test>
                    =?utf-8?Q?L=C3=A9e=2C_Ann?= <ann@x.test>     | Lée, Ann <ann@x.test>
                    "=?utf-8?Q?L=C3=A9e?=" <ann@x.test>          | Lée <ann@x.test>
                    <ann@x.test>                                 | ann@x.test
                    ANN@X.TEST                                   | ann@x.test
                    Team: ann@x.test, ben@x.test;                | ann@x.test ben@x.test
                    a: b: ann@x.test;                            | ann@x.test
                    <@a.test,@b.test:ann@x.test>                 | ann@x.test
                    ann@x.test; ben@x.test                       | ann@x.test ben@x.test
                    Ann <ann@x.test                              | Ann <ann@x.test>
                    Ann <ann@x.test, Ben <ben@x.test>            | Ann <ann@x.test> Ben <ben@x.test>
                    undisclosed-recipients:;                     | ~~
                    Ann Lee                                      | ~~
                    """)
    void readsWhatPeopleAndProgramsWrite(String header, String addresses) {
        assertThat(AddressText.mailboxes(header).stream()
                        .map(Object::toString)
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .isEqualTo(addresses);
    }
}
