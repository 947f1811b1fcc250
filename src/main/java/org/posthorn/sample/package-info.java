/** A believable history to look at before there is a real one: sample data for a user, and the demo's users. */
@org.jspecify.annotations.NullMarked
package org.posthorn.sample;
