package org.posthorn.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

class ProblemDetailsTests {

    @Test
    void tellsNothingOfWhatHappenedInside() {
        var answer = new ProblemDetails().failed(new IllegalStateException("jdbc:mysql://secret"));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        ProblemDetail.class,
                        problem -> assertThat(problem.toString()).doesNotContain("secret", "IllegalState"));
    }
}
