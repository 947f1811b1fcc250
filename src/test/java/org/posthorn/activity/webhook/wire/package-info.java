/** Where posting may lead, and what comes back. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.webhook.wire;
