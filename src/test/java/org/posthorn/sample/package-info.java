/** Tests of the sample data and of the demo. */
@org.jspecify.annotations.NullMarked
package org.posthorn.sample;
