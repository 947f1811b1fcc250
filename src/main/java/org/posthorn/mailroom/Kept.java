package org.posthorn.mailroom;

/**
 * A mail whose bytes are on disk.
 *
 * @param key of the blob
 * @param size in bytes
 */
record Kept(String key, long size) {}
