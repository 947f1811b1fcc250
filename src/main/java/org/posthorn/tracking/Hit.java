package org.posthorn.tracking;

import java.net.InetAddress;
import java.time.Instant;

/**
 * One request for a pixel or a link, as it was journalled before it was answered.
 *
 * @param id time-ordered and made at the hit, so that a replay is recognised
 * @param at UTC, milliseconds
 * @param client the client's address, by the trusted proxies' word where there are such
 * @param userAgent at most 512 characters, empty when the request had none
 * @param prefetch whether a header such as {@code Sec-Purpose} says that nobody asked for it yet (T16)
 */
public record Hit(
        long id, HitKind kind, Token token, Instant at, InetAddress client, String userAgent, boolean prefetch) {}
