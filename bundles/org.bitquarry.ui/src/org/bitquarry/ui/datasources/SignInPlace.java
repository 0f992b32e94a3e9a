package org.bitquarry.ui.datasources;

import org.bitquarry.ui.browser.WebBrowser;
import org.bitquarry.workbench.core.log.HttpLog;

/**
 * What signing in uses of the application.
 *
 * @param browser opens the page of consent
 * @param log where requests are noted
 */
record SignInPlace(WebBrowser browser, HttpLog log) {}
