/** The staff's pages: one bean for each, which holds what is typed and what is shown, and calls one desk for each act. */
package org.aftercare.web.pages;
