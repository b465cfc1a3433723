package extract

// siteName returns the website's name as declared.
func (f *facts) siteName() string {
	if s := f.declared.First("og:site_name", "application-name", "apple-mobile-web-app-title", "al:android:app_name"); s != "" && len(s) < 80 {
		return s
	}
	for _, a := range f.declared.Articles {
		if a.Publisher != "" {
			return a.Publisher
		}
	}
	return ""
}
