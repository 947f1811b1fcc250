/** Posts to addresses that strangers chose, without being led into a network that is not public. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.webhook.wire;
