//! Starts the sandbox on loopback: `cargo run -p sandbox -- --help`. `cargo xtask start` runs it with the built app.

use std::{net::Ipv4Addr, path::PathBuf, sync::Arc};

use anyhow::Context;
use clap::Parser;
use sandbox::{
    Dialect, Faults, Setup, Upstream,
    listing::List,
    seed,
    store::{Order, Store},
};

/// A stand-in for a GATE server, on loopback.
#[derive(Parser)]
struct Options {
    /// The port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// The SQLite file. If it is missing, it is created and seeded.
    #[arg(long, default_value = "data/sandbox.sqlite")]
    data: PathBuf,
    /// How many users a new file gets.
    #[arg(long, default_value_t = 1_000)]
    users: u32,
    /// Follow the vendor's page to the letter, or deviate as later revisions do.
    #[arg(long, value_enum, default_value_t = Dialect::Page)]
    dialect: Dialect,
    /// The order of the list's pages; with `none`, each page is ordered anew.
    #[arg(long, value_enum, default_value_t = Order::Id)]
    order: Order,
    /// How many people come, and how many go, in each minute.
    #[arg(long, default_value_t = 0)]
    churn: u32,
    /// A token to accept besides those in the file. May be repeated.
    #[arg(long)]
    token: Vec<String>,
    /// Also serve the built app in this folder.
    #[arg(long)]
    dist: Option<PathBuf>,
    /// The base path of the app.
    #[arg(long, default_value = "/")]
    base: String,
    /// Pass calls on to this GATE instead of answering them: its address up to and not including /api/v1.
    #[arg(long)]
    api: Option<String>,
    /// Another origin that may call (CORS).
    #[arg(long)]
    allow_origin: Option<String>,
    /// Seed the file and stop.
    #[arg(long)]
    seed_only: bool,
}

#[tokio::main]
async fn main() -> std::process::ExitCode {
    match serve().await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

async fn serve() -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let options = Options::parse();
    let upstream = match &options.api {
        Some(address) => Upstream::Proxy(address.trim_end_matches('/').trim_end_matches("/api/v1").to_owned()),
        None => Upstream::Own(Arc::new(open(&options)?)),
    };
    if options.seed_only {
        return Ok(());
    }
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))
        .await
        .with_context(|| format!("port {} is taken; choose another one with --port", options.port))?;
    let address = listener.local_addr()?;
    let tokens = match &upstream {
        Upstream::Own(store) => Some((store.token(false)?, store.token(true)?)),
        Upstream::Proxy(_) => None,
    };
    let base = options.base;
    let site = options.dist.map(|dist| (dist, base.clone()));
    let setup = Setup { upstream, dialect: options.dialect, site, allow_origin: options.allow_origin };
    let faults = Arc::new(Faults::default());
    let (order, churn) = (options.order, options.churn);
    faults.listing.set(List { order, inserts: churn, deletes: churn, ..List::default() });
    let app = sandbox::app_with_faults(setup, faults)?;
    println!("Listening on http://{address}{base}");
    if let Some((token, reader)) = tokens {
        println!("Token to sign in with:        {token}");
        println!("Token that may only read:     {reader}");
        println!("Faults to try, with buttons:  http://{address}/__sandbox__/");
    }
    println!("Stop with Ctrl-C.");
    let stop = async { drop(tokio::signal::ctrl_c().await) };
    axum::serve(listener, app).with_graceful_shutdown(stop).await?;
    Ok(())
}

fn open(options: &Options) -> anyhow::Result<Store> {
    if let Some(folder) = options.data.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let store = Store::open(&options.data)?;
    if store.is_new()? {
        println!("Seeding {} people into {} …", options.users, options.data.display());
        let start = std::time::Instant::now();
        seed::fill(&store, options.users)?;
        println!("Seeded in {:.1} s.", start.elapsed().as_secs_f64());
    }
    for token in &options.token {
        store.accept(token, false)?;
    }
    Ok(store)
}
