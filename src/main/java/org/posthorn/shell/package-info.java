/** The frame of every screen: main layout, navigation, error views. */
@org.jspecify.annotations.NullMarked
package org.posthorn.shell;
