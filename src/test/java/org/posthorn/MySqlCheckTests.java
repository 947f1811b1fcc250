package org.posthorn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class MySqlCheckTests {

    @ParameterizedTest
    @ValueSource(strings = {"5.7.44-log", "10.5.29-MariaDB", "10.1.0-MariaDB-1"})
    void refusesWhatIsTooOld(String version) {
        assertThatThrownBy(() -> MySqlCheck.refuseOld(version))
                .isInstanceOf(StartUpProblem.class)
                .hasMessageContaining(version)
                .hasMessageContaining("MySQL 8.0 or MariaDB 10.6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.0.36", "8.4.3", "9.1.0", "10.6.1-MariaDB", "10.11.19-MariaDB-0+deb12u1", "11.4.5-MariaDB"})
    void takesWhatIsNewEnough(String version) {
        assertThatCode(() -> MySqlCheck.refuseOld(version)).doesNotThrowAnyException();
    }

    @Test
    void leavesTheEmbeddedDatabaseAlone() {
        assertThat(MySqlCheck.of(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:mem:x")))
                .isEmpty();
    }
}
