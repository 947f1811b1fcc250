package org.posthorn.account;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail clients that may sign in here.
 *
 * @param extensionIds the browser extensions that a code is handed to without typing; others show it to be typed
 */
@ConfigurationProperties("posthorn.clients")
public record ClientSettings(@DefaultValue List<String> extensionIds) {}
