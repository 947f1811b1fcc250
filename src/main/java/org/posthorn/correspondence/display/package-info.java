/** Makes mail from anybody safe to look at (R6), without any framework: HTML, style, links and images. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence.display;
