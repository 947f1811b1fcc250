/** Webhooks and their deliveries over HTTP, for super-admins. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.webhook.api;
