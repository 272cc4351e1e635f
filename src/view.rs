//! Static markup as plain data: the list, the side bar, and the small parts of which they are made. The app draws it;
//! the skeleton of index.html is printed from it. What the browser alone knows comes in through [`platform::Platform`].

pub mod avatar;
pub mod coverage;
pub mod element;
pub mod found;
pub mod icon;
pub mod list;
pub mod pager;
pub mod platform;
pub mod sidebar;
pub mod skeleton;
pub mod time;
pub mod value;
