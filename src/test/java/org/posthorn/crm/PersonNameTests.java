package org.posthorn.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee | Ann | Lee",
                "Ann | Ann | ''",
                "'' | '' | ''",
                "Mary Jane Watson | Mary Jane | Watson",
                "Lee, Ann | Ann | Lee",
                "Ludwig van Beethoven | Ludwig | van Beethoven",
                "Maria de la Cruz | Maria | de la Cruz",
                "'\"Ann Lee\"' | Ann | Lee",
                "ann@x.test | '' | ''",
                "' Ann   Lee ' | Ann | Lee",
                "van Dyck | van | Dyck"
            })
    @DisplayName("G5 a created contact is named as in the mail")
    void splitsWhatAHeaderCallsSomebody(String displayName, String first, String last) {
        PersonName name = PersonName.of(displayName);

        assertThat(name.first()).isEqualTo(first);
        assertThat(name.last()).isEqualTo(last);
    }

    @Test
    void cutsWhatNobodyIsCalled() {
        assertThat(PersonName.of("x".repeat(500)).first()).hasSize(200);
    }
}
