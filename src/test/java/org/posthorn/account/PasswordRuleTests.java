package org.posthorn.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTests {

    @Test
    void wantsTenCharacters() {
        assertThat(PasswordRule.problemWith("123456789")).contains("10");
        assertThat(PasswordRule.problemWith("1234567890")).isNull();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(PasswordRule.problemWith("😀".repeat(9))).contains("10");
        assertThat(PasswordRule.problemWith("😀".repeat(10))).isNull();
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThat(PasswordRule.problemWith("a".repeat(72))).isNull();
        assertThat(PasswordRule.problemWith("a".repeat(73))).contains("72");
        assertThat(PasswordRule.problemWith("é".repeat(37))).contains("72");
    }
}
