/** What Bitbucket Cloud is: its tables, its filter language, paging, HTTP, authentication, request budget and writes. */
@NullMarked
package org.bitquarry.bitbucket;

import org.jspecify.annotations.NullMarked;
