/** The page where super-admins keep webhooks. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.webhook.ui;
