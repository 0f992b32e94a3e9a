/** SQL as a text: tokens, keywords, quoting, and where statements begin and end. Knows no grammar. */
@NullMarked
package org.bitquarry.engine.internal.text;

import org.jspecify.annotations.NullMarked;
