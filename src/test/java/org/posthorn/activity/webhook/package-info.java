/** Webhooks from what happens to the receiver's door. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.webhook;
