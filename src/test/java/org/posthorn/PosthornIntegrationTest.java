package org.posthorn;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server on a free port, over the database of this run; one for all tests, each of which makes its own account. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class PosthornIntegrationTest {

    private static final String DATABASE = TestDatabase.url("posthorn");
    private static final String DATA = TestDatabase.temporaryFolder().toString();

    /** Where the server under test listens on loopback. */
    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.datasource.username", TestDatabase::user);
        properties.add("posthorn.data", () -> DATA);
    }
}
