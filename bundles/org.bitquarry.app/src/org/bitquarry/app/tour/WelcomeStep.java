package org.bitquarry.app.tour;

/** What a person sees on the first start. */
final class WelcomeStep implements Step {
    @Override
    public String name() {
        return "welcome";
    }

    @Override
    public void walk(Guide guide) {
        guide.bot().waitUntil("a page in the window", () -> guide.bot().page() != null);
    }
}
