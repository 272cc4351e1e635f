//! Back and forward: where a person had scrolled to, and what is shown no second time.

use harness::{Journey, Page, With, journey, journeys};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_list_is_where_it_was_after_back: Engines,
    a_save_and_a_delete_lead_back_to_where_the_person_came_from,
];

async fn is_scrolled_to(page: &Page, wanted: u64) -> anyhow::Result<()> {
    let what = format!("the page scrolled to {wanted}");
    page.until(&what, async || Ok((page.run_script("return Math.round(scrollY)").await? == wanted).then_some(()))).await
}

fn a_list_is_where_it_was_after_back() {
    journey(&[], |page, _| async move {
        page.set_size(1440, 700).await?;
        page.open_signed_in("/users?limit=50").await?;
        page.sees("1–50 of 1,000").await?;
        page.run_script("scrollTo(0, 600)").await?;
        page.run_script("document.querySelectorAll('.user-link')[15].click()").await?;
        page.find("heading", "Account").await?;
        is_scrolled_to(&page, 0).await?;
        page.back().await?;
        page.sees("1–50 of 1,000").await?;
        is_scrolled_to(&page, 600).await?;
        // Across pages, and where the page has to be read first.
        page.click("link", "Next").await?;
        page.sees("51–100 of 1,000").await?;
        page.run_script("scrollTo(0, 200)").await?;
        page.back().await?;
        page.sees("1–50 of 1,000").await?;
        page.forward().await?;
        page.sees("51–100 of 1,000").await?;
        is_scrolled_to(&page, 200).await?;
        // A new screen begins at its top, also with the focus in a field.
        page.press("n").await?;
        page.find("heading", "New user").await?;
        is_scrolled_to(&page, 0).await?;
        page.back().await?;
        is_scrolled_to(&page, 200).await?;
        page.reload().await?;
        page.sees("51–100 of 1,000").await?;
        is_scrolled_to(&page, 200).await
    });
}

fn a_save_and_a_delete_lead_back_to_where_the_person_came_from() {
    journey(&[With::Users(41)], |page, _| async move {
        page.open_signed_in("/users?offset=20").await?;
        page.sees("21–40 of 41").await?;
        page.click("link", "Next").await?;
        page.sees("41–41 of 41").await?;
        page.run_script("document.querySelector('.user-link').click()").await?;
        page.click("link", "Edit").await?;
        page.fill("Last name", "Changed").await?;
        page.click("button", "Save 1 change").await?;
        page.find("heading", "Undo your last change").await?;
        page.sees("were saved.").await?;
        page.back().await?;
        page.is_at("/users?offset=40").await?;
        page.sees_no("were saved.").await?;
        page.sees("41–41 of 41").await?;
        page.forward().await?;
        page.click("button", "Delete").await?;
        page.click("button", "Delete user").await?;
        // The page before, since nobody is left on the third.
        page.is_at("/users?offset=20").await?;
        page.sees("21–40 of 40").await?;
        // The list is there once: before it is the page on which the journey began.
        let is_first = "return String(history.state).startsWith('0 ')";
        page.until("the first entry", async || Ok((page.run_script(is_first).await? == true).then_some(()))).await?;
        // Nor does Forward lead to the deleted person.
        page.forward().await?;
        page.sees("21–40 of 40").await?;
        page.is_at("/users?offset=20").await
    });
}
