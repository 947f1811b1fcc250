/** The screens of the hall: the activity feed, the bell, desktop pop-ups. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity.ui;
