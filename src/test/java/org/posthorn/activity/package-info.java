/** Tests of what the package promises. */
@org.jspecify.annotations.NullMarked
package org.posthorn.activity;
