/** Shows on files, on mutations of them and rule by rule that instrumenting changes what it should and nothing else. */
@org.jspecify.annotations.NullMarked
package org.posthorn.compose.instrument;
