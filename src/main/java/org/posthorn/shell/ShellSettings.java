package org.posthorn.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the pages' frame.
 *
 * @param strictTexts whether a text that is missing is a failure, as in tests, instead of English or its key
 */
@ConfigurationProperties("posthorn.shell")
record ShellSettings(boolean strictTexts) {}
