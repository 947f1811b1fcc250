/** Webhooks: tells other systems what happens, signed, at least once, and never into a network that is not public. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.webhook;
