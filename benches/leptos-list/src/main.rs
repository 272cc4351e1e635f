//! A list of users with its pager, as the benchmark's app in Solid shows it, and nothing around it: how soon any program
//! in Leptos can start (docs/decisions/024). It handles no error.

use leptos::{prelude::*, task::spawn_local};
use serde::Deserialize;

const ROWS: u32 = 20;

#[derive(Clone, Deserialize)]
struct Page {
    count: u64,
    next: Option<String>,
    previous: Option<String>,
    results: Vec<User>,
}

#[derive(Clone, Deserialize)]
struct User {
    id: String,
    username: String,
    email: Option<String>,
    organization: Option<String>,
    profile: Profile,
}

#[derive(Clone, Deserialize)]
struct Profile {
    first_name: Option<String>,
    last_name: Option<String>,
    role: Option<String>,
}

async fn read(page: u32) -> Option<Page> {
    let token = window().session_storage().ok()??.get_item("token").ok()??;
    let url = format!("/api/v1/user/?limit={ROWS}&offset={}", (page - 1) * ROWS);
    let request = gloo_net::http::Request::get(&url).header("Authorization", &format!("Bearer {token}"));
    serde_json::from_str(&request.send().await.ok()?.text().await.ok()?).ok()
}

fn main() {
    mount_to_body(|| {
        let page = RwSignal::new(1);
        let found = RwSignal::new(None);
        Effect::new(move |_| {
            let page = page.get();
            spawn_local(async move { found.set(read(page).await) });
        });
        view! {
            <header><a href="/">"Users admin"</a></header>
            <main>
                <h1>"Users"</h1>
                {move || found.get().map(|found| list(found, page))}
            </main>
        }
    });
}

fn list(found: Page, page: RwSignal<u32>) -> impl IntoView {
    let rows = found.results.into_iter().map(|user| {
        view! {
            <tr>
                <td><a href=format!("/user/{}", user.id)>{user.username}</a></td>
                <td>{user.email}</td>
                <td>{user.organization}</td>
                <td>{user.profile.first_name}</td>
                <td>{user.profile.last_name}</td>
                <td>{user.profile.role}</td>
            </tr>
        }
    });
    view! {
        <table>
            <thead>
                <tr><th>"Username"</th><th>"Email"</th><th>"Organization"</th><th>"First name"</th><th>"Last name"</th><th>"Role"</th></tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <div class="bar">
            <span class="grow">{found.count}" users"</span>
            <button id="prev" disabled=found.previous.is_none() on:click=move |_| page.update(|page| *page -= 1)>"Previous"</button>
            <span>"Page "{page.get_untracked()}</span>
            <button id="next" disabled=found.next.is_none() on:click=move |_| page.update(|page| *page += 1)>"Next"</button>
        </div>
    }
}
