//! Memory use of a tab that stays open all day.

use harness::{Journey, journey, journeys};

pub(crate) const JOURNEYS: &[Journey] = journeys![navigating_between_list_and_record_leaks_no_memory,];

/// Finds the program's memory when it starts.
const MEMORY: &str = "const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        globalThis.memory ??= Object.values((made.instance ?? made).exports).find((part) => part instanceof WebAssembly.Memory);
        return made;
    }";

/// From the list to a record and back, ten times; gives the bytes of the program's memory.
const TRIPS: &str = "
    const shown = async (part) => {
        while (!document.querySelector(part)) await new Promise((done) => setTimeout(done, 5));
    };
    for (let trip = 0; trip < 10; trip++) {
        await shown('#main tbody a.user-link');
        document.querySelectorAll('#main tbody a.user-link')[trip].click();
        await shown('#main .properties .value');
        await new Promise((done) => setTimeout(done));
        history.back();
        await shown('#main tbody a.user-link');
        await new Promise((done) => setTimeout(done));
    }
    return memory.buffer.byteLength";

/// The program's memory stops growing once the request log is full, after 100 trips (`gatehouse::request_log`): 100
/// more trips take no page of 64 KB. How soon depends on the timing of responses. A leak of 0.7 KB a trip fails the
/// test.
fn navigating_between_list_and_record_leaks_no_memory() {
    journey(&[], |page, _| async move {
        page.add_init_script(MEMORY).await?;
        page.open_signed_in("/users").await?;
        page.sees("1–20 of 1,000").await?;
        let mut sizes = Vec::new();
        while sizes.len() < 70 {
            let size = page.run_script(TRIPS).await?;
            sizes.push(size.as_u64().expect("the size of a memory"));
            if sizes.len() > 20 && sizes.iter().rev().take(11).all(|size| sizes.last() == Some(size)) {
                return Ok(());
            }
        }
        panic!("{sizes:?}");
    });
}
