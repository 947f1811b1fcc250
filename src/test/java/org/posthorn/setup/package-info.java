/** The guides' self-checks against providers that answer all kinds of things. */
@org.jspecify.annotations.NullMarked
package org.posthorn.setup;
