/** The webhooks' page in a real browser. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.webhook.ui;
