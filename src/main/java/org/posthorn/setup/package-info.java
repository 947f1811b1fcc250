/** How whoever runs this server makes it known to Google and Microsoft, step by step, and what is wrong with which step. */
@org.jspecify.annotations.NullMarked
package org.posthorn.setup;
